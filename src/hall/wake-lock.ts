/** Keeps the screen awake, also after the page was out of sight. Where that is not offered nothing happens. @returns how to stop */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let ended = false;
  const take = () => {
    if (ended || document.visibilityState !== 'visible' || (lock && !lock.released)) return;
    // A low battery or a setting may refuse it; the talk goes on.
    void navigator.wakeLock?.request('screen').then(
      (taken) => {
        if (ended) void taken.release();
        else lock = taken;
      },
      () => undefined,
    );
  };
  take();
  document.addEventListener('visibilitychange', take);
  return () => {
    ended = true;
    document.removeEventListener('visibilitychange', take);
    void lock?.release();
  };
}
