/* A page as lines of plain text, one for each element and text, the same for what the server wrote and for what Dash drew. */
(page) => {
  const attributes = (element) =>
    [...element.attributes]
      .filter((attribute) => attribute.name !== "style")
      .map((attribute) => `${attribute.name}=${attribute.value}`)
      .concat(element.style.length ? [`style=${element.style.cssText}`] : [])
      /* What a field holds: React keeps it beside the attributes. */
      .filter((attribute) => !/^(value|selected|checked)=/.test(attribute))
      .concat("value" in element && element.matches("input, select") ? [`holds=${element.value}`] : [])
      .sort();
  const lines = (node, depth) => {
    if (node.nodeType === Node.TEXT_NODE) return [" ".repeat(depth) + JSON.stringify(node.data)];
    const start = " ".repeat(depth) + [node.localName, ...attributes(node)].join(" ");
    return [start, ...[...node.childNodes].flatMap((child) => lines(child, depth + 1))];
  };
  page.normalize();
  return lines(page, 0);
}
