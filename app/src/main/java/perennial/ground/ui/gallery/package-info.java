/// Every component on one page, with data as ugly as real data, for those who build the pages. Runs only under the
/// Spring profile `gallery`.
@NullMarked
package perennial.ground.ui.gallery;

import org.jspecify.annotations.NullMarked;
