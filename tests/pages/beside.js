// A module that tells its own address.

export const f = () => import.meta.url;
