/**
 * The rules of the house, as tests: floors, flow, sizes, and what bytecode may refer to.
 *
 * <p>Each rule is also shown code that breaks it, since a rule that cannot fail says nothing.
 */
@NullMarked
package dev.dewey.house;

import org.jspecify.annotations.NullMarked;
