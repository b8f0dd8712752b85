/// How long it takes and how much memory it needs: programs that measure and write down what they saw.
@NullMarked
package perennial.benchmarks;

import org.jspecify.annotations.NullMarked;
