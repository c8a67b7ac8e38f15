import { findLabelledFront } from '@/lib/discovery/head/labelledFront';
import { frontRoute } from '../../frontRoute';

const { Page, generateMetadata } = frontRoute((library, id, typed) => findLabelledFront(library, 'author', id, typed));

export { generateMetadata };
export default Page;
