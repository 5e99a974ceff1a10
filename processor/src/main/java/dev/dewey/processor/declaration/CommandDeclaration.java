package dev.dewey.processor.declaration;

import dev.dewey.processor.setting.CommandSettings;
import dev.dewey.processor.setting.Origin;
import java.util.Optional;

/**
 * An annotated method as its source says it, mistakes included.
 *
 * @param subject what messages call it: {@code Beans.countBeans}
 * @param origin where it stands
 * @param method the method
 * @param settings what its annotation says
 * @param second the other annotation, if it has both
 */
public record CommandDeclaration(
    String subject,
    Origin origin,
    MethodDeclaration method,
    CommandSettings settings,
    Optional<Origin> second) {
  /** Whether a consumer's clock calls it, and nobody else. */
  public boolean isPeriodic() {
    return settings.timing().isPresent();
  }
}
