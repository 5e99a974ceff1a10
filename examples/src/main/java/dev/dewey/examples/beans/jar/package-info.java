/** Jar files and the JavaBeans-style classes in them; knows nothing of queues. */
@NullMarked
package dev.dewey.examples.beans.jar;

import org.jspecify.annotations.NullMarked;
