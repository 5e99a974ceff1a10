/**
 * A consumer on a queue of files, for any commands that it finds beside itself.
 *
 * <p>Start with {@link com.example.consumer.ConsumerMain}. Imports the runtime alone.
 */
@NullMarked
package com.example.consumer;

import org.jspecify.annotations.NullMarked;
