package dev.dewey.codec;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The field that says which record of a sealed interface a JSON object is; {@code type} without
 * this annotation.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface JsonTag {
  /** The name of the field; not empty, and no component's of any of the records. */
  String value();
}
