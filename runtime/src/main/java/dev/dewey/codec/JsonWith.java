package dev.dewey.codec;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names codecs for types that have none, or that need another.
 *
 * <p>Each is a class that implements {@link JsonCodec}, or extends Moshi's {@code JsonAdapter}, for
 * one type, and has a constructor without parameters. Inside of what carries this annotation,
 * values of that type travel by it: a class itself, a component, the parameters and the result of a
 * method, all that stands in a class or in a package. The nearest annotation wins; last comes the
 * one of the class with the commands. Codecs see no null.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.PACKAGE,
  ElementType.TYPE,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT
})
public @interface JsonWith {
  /** The codecs. */
  Class<?>[] value();
}
