package dev.dewey.instance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some objects, in their order. */
final class GivenInstances implements CommandInstances {
  private final List<Object> objects;

  GivenInstances(Object... objects) {
    this.objects = List.of(objects);
  }

  @Override
  public <T> @Nullable T get(Class<T> type) {
    for (Object each : objects) {
      if (type.isInstance(each)) {
        return type.cast(each);
      }
    }
    return null;
  }
}
