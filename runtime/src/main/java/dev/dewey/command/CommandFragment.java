package dev.dewey.command;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A generated class that adds the commands of one class to a registry.
 *
 * <p>Only generated code has this annotation: the annotation processor makes a registry of all
 * classes that it finds it on.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface CommandFragment {
  /** The class whose commands they are. */
  Class<?> value();

  /** What their messages hold, a line for each command and each record, as in a command lock. */
  String[] signatures() default {};
}
