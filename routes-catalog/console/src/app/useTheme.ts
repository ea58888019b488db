import { useEffect, useState } from 'react';

const KEY = 'unbus.theme';
const DARK = 'pf-v6-theme-dark';

/** Dark or light: as the reader chose last, else as the system is set. */
export function useTheme() {
  const [dark, setDark] = useState(
    () =>
      (localStorage.getItem(KEY) ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark',
  );
  useEffect(() => {
    document.documentElement.classList.toggle(DARK, dark);
  }, [dark]);
  const choose = (chosen: boolean) => {
    localStorage.setItem(KEY, chosen ? 'dark' : 'light');
    setDark(chosen);
  };
  return [dark, choose] as const;
}
