export const save = async (text) => void (await fetch("/save", { method: "POST", body: text }));
