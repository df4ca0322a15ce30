import { missingFrame } from '../../../output/embeds/missing.ts';
import styles from '../../styles/frame.css?url';
import { endpoint } from '../_endpoint.ts';

export const GET = endpoint((story, site) => missingFrame(story, site, styles), 'text/html');
