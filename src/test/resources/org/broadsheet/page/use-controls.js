// Uses every control of the view that is shown; how many there are, and how many were used.
(async () => {
  const main = document.querySelector("main");
  const all = (selector) => [...main.querySelectorAll(selector)];
  const frame = () => new Promise((done) => setTimeout(done));
  let found = 0;
  let used = 0;

  // A control may draw others anew: so each is looked up again by its place.
  async function each(selector, use, most = 1000) {
    const n = Math.min(most, all(selector).length);
    found += n;
    for (let i = 0; i < n; i += 1) {
      const control = all(selector)[i];
      if (control !== undefined) {
        use(control, i);
        await frame();
      }
      used += 1;
    }
  }

  function choose(list, value) {
    list.value = value;
    list.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function enter(field, value) {
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  for (let i = 0; i < all("select").length; i += 1) {
    const values = [...all("select")[i].options].map((option) => option.value);
    for (const value of [...values.slice(0, 6), ...values.slice(-1), ...values.slice(0, 1)]) {
      found += 1;
      choose(all("select")[i], value);
      await frame();
      used += all("select")[i].value === value ? 1 : 0;
    }
  }
  for (const words of ["a", "no such words", ""]) {
    await each("input[type=search]", (field) => enter(field, words));
  }
  await each("input[type=range]", (field) => { enter(field, 3); enter(field, 1); });
  await each("details", (details) => { details.open = true; });
  await each("button:not([hidden])", (button) => button.click(), 60);
  await each("[role=button]", (part) => part.dispatchEvent(new MouseEvent("click", { bubbles: true })), 60);
  await each("[role=button]", (part) =>
    part.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true })), 60);
  await each(".heat td[tabindex]", (part) => part.click(), 60);
  return { found, used, text: main.textContent.length };
})()
