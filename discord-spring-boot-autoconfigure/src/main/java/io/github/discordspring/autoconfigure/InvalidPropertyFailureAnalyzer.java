package io.github.discordspring.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/**
 * Explains a value that breaks a rule, in the words of Spring Boot, which names the class
 * of the properties only where the rule is checked while they are bound. A text is shown
 * as the rule gives it, since that hides passwords; anything else as it was written.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class InvalidPropertyFailureAnalyzer extends AbstractFailureAnalyzer<InvalidConfigurationPropertyValueException> {

	private final @Nullable Environment environment;

	InvalidPropertyFailureAnalyzer(@Nullable Environment environment) {
		this.environment = environment;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure,
			InvalidConfigurationPropertyValueException cause) {
		String name = cause.getName();
		if (!name.startsWith("discord.")) {
			return null;
		}
		ConfigurationProperty written = written(name);
		Object value = cause.getValue();
		if (written != null && !(value instanceof String)) {
			value = written.getValue();
		}
		StringBuilder description = new StringBuilder(
				(value != null) ? "Invalid value '" + value + "' for" : "There is no value for");
		description.append(" configuration property '").append(name).append('\'');
		if (written != null && written.getOrigin() != null) {
			description.append(" (originating from '").append(written.getOrigin()).append("')");
		}
		description.append(". Validation failed for the following reason:\n\n").append(cause.getReason());
		return new FailureAnalysis(description.toString(), "Review the value of the property with the provided reason.",
				cause);
	}

	/**
	 * Finds a property, however its name is written.
	 * @return {@code null} if it has its default, or is written element by element
	 */
	private @Nullable ConfigurationProperty written(String name) {
		if (this.environment instanceof ConfigurableEnvironment configurable) {
			ConfigurationPropertyName wanted = ConfigurationPropertyName.adapt(name, '.');
			for (ConfigurationPropertySource source : ConfigurationPropertySources
				.from(configurable.getPropertySources())) {
				ConfigurationProperty found = source.getConfigurationProperty(wanted);
				if (found != null) {
					return found;
				}
			}
		}
		return null;
	}

}
