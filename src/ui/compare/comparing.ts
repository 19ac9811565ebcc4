import { createContext } from 'svelte';
import type { ComparisonState } from '../../state/comparison.svelte';

/** The comparison on the page, for every part of it. */
export const [useComparison, provideComparison] = createContext<ComparisonState>();
