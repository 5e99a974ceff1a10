/** Tests of the processor's jar under the compilers, and beside the processors, that people use. */
@NullMarked
package dev.dewey.compilers;

import org.jspecify.annotations.NullMarked;
