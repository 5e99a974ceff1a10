/** Counts the JavaBeans-style classes in jar files, one queued task per jar. */
@NullMarked
package dev.dewey.examples.beans;

import org.jspecify.annotations.NullMarked;
