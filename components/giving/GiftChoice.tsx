import type { ReactNode } from 'react';
import style from './GiftForm.module.css';

interface Props {
  id?: string;
  name: string;
  value: string;
  checked: boolean;
  /** What is said under all the cells while this one is chosen; read out with it. */
  cost?: string | undefined;
  children: ReactNode;
}

/** A bordered cell, all of it a target. The radio lies over it unseen: the face behind shows whether it is chosen or has the focus. */
export function GiftChoice({ id, name, value, checked, cost, children }: Props) {
  return (
    <label className={style.choice}>
      <span className={style.cell}>
        <input type="radio" id={id} name={name} value={value} defaultChecked={checked} />
        <span className={style.face}>
          {children}
          {cost !== undefined && <span className={style.heard}>, </span>}
        </span>
      </span>
      {cost !== undefined && <span className={style.cost}>{cost}</span>}
    </label>
  );
}
