package dev.dewey.codec;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name that something has in JSON.
 *
 * <p>On a record that implements a sealed interface, what the tag of the object says; without one
 * such a record cannot travel as the interface, since the name of a class is nobody's promise. On a
 * constant of an enum or a component of a record, a name other than its own.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface JsonName {
  /** The name; not empty, and no other's beside it. */
  String value();
}
