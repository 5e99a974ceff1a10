package dev.dewey;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a parameter of a command is when a message does not say: one that was queued before the
 * command had the parameter. The same for a component of a record that travels.
 *
 * <p>For primitives, their boxes, enums and {@code String}. Without a value it is empty:
 * {@code @Default List<String> tags} is a list of nothing, and an {@code Optional} is empty.
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.CLASS)
public @interface Default {
  /** The value as Java spells it, without quotes and suffixes: {@code "10"}, {@code "RED"}. */
  String value() default "";
}
