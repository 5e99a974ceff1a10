/** What files and command lines say: which broker, which stores, which consumer. */
@NullMarked
package dev.dewey.settings;

import org.jspecify.annotations.NullMarked;
