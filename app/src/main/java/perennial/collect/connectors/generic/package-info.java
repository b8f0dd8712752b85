/// Any program that can send JSON to an address.
@NullMarked
package perennial.collect.connectors.generic;

import org.jspecify.annotations.NullMarked;
