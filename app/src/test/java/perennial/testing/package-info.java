/// What the tests of every module stand on: one PostgreSQL per run, an empty database for each test, people who are
/// signed in.
@NullMarked
package perennial.testing;

import org.jspecify.annotations.NullMarked;
