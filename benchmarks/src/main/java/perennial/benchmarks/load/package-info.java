/// Load programs: the product as it is, with as much data as it promises to carry.
@NullMarked
package perennial.benchmarks.load;

import org.jspecify.annotations.NullMarked;
