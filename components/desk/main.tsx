import './desk.css';
import { createRoot } from 'react-dom/client';
import { Desk } from './Desk';
import { holdWindow } from './keeping';

const place = document.getElementById('desk');
if (place === null) throw new Error('the page has no place for the desk');
holdWindow();
createRoot(place).render(<Desk />);
