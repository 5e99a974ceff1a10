package dev.dewey.command;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a class is generated, in modules that do not read {@code java.compiler} and its
 * annotation of this name. Tools that leave generated code out go by that name.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Generated {
  /** The name of the generator. */
  String value();
}
