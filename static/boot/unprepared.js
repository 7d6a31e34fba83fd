// Stands in the place of first.js in a page for development: nothing is drawn before the module is there.
const firstVisit = () => {};
