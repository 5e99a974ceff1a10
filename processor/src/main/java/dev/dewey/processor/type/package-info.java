/**
 * Types as generated code sees them: how to write them, who can see them, how their values travel.
 *
 * <p>What all stages speak of; imports nothing of ours.
 */
@NullMarked
package dev.dewey.processor.type;

import org.jspecify.annotations.NullMarked;
