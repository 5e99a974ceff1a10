package dev.dewey.command;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a generated registry is made of.
 *
 * <p>Only generated code has this annotation: when one class of many is compiled again, the
 * annotation processor reads here what else belongs to the registry.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface CommandFragments {
  /** Its fragments. */
  Class<?>[] value();
}
