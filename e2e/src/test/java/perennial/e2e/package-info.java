/// A browser walks the story, through the program as it was built: from the first page anybody sees to an import that
/// is
/// taken back. How to add a test: `docs/guides/add-a-browser-test.md`.
@NullMarked
package perennial.e2e;

import org.jspecify.annotations.NullMarked;
