/// The story in one page: a customer's data walks through these packages from top to bottom.
///
/// `ground` is what everybody stands on. `collect`: something arrives; we know who, what and when.
/// `understand`: what does it mean. Later chapters act on it, let the customer answer, and ask whether it helped.
/// A chapter may use an earlier one and never a later one.
@NullMarked
package perennial;

import org.jspecify.annotations.NullMarked;
