/** What an annotation says, value by value, each with the place where it stands. */
@NullMarked
package dev.dewey.processor.setting;

import org.jspecify.annotations.NullMarked;
