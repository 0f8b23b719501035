export let depth = 3;
