/** Applications from the annotated method to the typed result, in one process and in several. */
@NullMarked
package dev.dewey.wholepath;

import org.jspecify.annotations.NullMarked;
