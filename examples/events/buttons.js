// Buttons for hosts without a page: all that the example asks of a document.

class Button extends EventTarget {
  constructor(id) {
    super();
    this.id = id;
  }

  click() {
    this.dispatchEvent(new Event("click"));
  }
}

export function buttons(...ids) {
  const elements = new Map(ids.map((id) => [id, new Button(id)]));
  return { getElementById: (id) => elements.get(id) ?? null };
}
