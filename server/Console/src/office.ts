import { startReview } from './office/review';

startReview(document, window);
