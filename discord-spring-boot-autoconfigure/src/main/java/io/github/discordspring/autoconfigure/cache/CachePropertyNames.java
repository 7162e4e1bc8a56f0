package io.github.discordspring.autoconfigure.cache;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.discordspring.cache.EntityType;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.PropertyMatches;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Finds properties of types that do not exist, and properties that types do not have:
 * they would do nothing. Environment variables are left alone, since their names tell
 * words from elements badly.
 */
final class CachePropertyNames {

	private static final String MAX_PER_CHANNEL = "maxperchannel";

	private static final ConfigurationPropertyName CACHE = ConfigurationPropertyName.of("discord.cache");

	/**
	 * What can be set of messages, and all but the first of each type. Of what is no type
	 * of Discord's, any other name may be the application's own.
	 */
	private static final Set<String> SETTINGS = Set.of(MAX_PER_CHANNEL, "policy", "store", "maxsize",
			"expireafterwrite", "expireafteraccess", "properties", "withoutproperties");

	private final Map<String, EntityType<?>> types;

	/**
	 * Knows the types that there are.
	 * @param types the types, data of the application's own included
	 */
	CachePropertyNames(Collection<EntityType<?>> types) {
		this.types = types.stream()
			.collect(Collectors.toMap((type) -> type.name().replace("-", "").toLowerCase(Locale.ROOT), (type) -> type,
					(one, other) -> one));
	}

	/**
	 * Checks the names of all properties.
	 * @throws InvalidConfigurationPropertyValueException if one is of no type, or of one
	 * that wraps another
	 */
	void check(ConfigurableEnvironment environment) {
		for (ConfigurationPropertySource source : ConfigurationPropertySources.from(environment.getPropertySources())) {
			if (source instanceof IterableConfigurationPropertySource names
					&& !(source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource)) {
				for (ConfigurationPropertyName name : names) {
					check(name, source);
				}
			}
		}
	}

	private void check(ConfigurationPropertyName name, ConfigurationPropertySource source) {
		if (!CACHE.isAncestorOf(name) || name.getNumberOfElements() < 4) {
			return;
		}
		String wrong = wrong(name);
		if (wrong != null) {
			ConfigurationProperty property = source.getConfigurationProperty(name);
			throw new InvalidConfigurationPropertyValueException(name.toString(),
					(property != null) ? property.getValue() : null, wrong);
		}
	}

	/**
	 * Tells what is wrong with a name.
	 * @return what, {@code null} if nothing is
	 */
	private @Nullable String wrong(ConfigurationPropertyName name) {
		String type = name.getElement(2, Form.DASHED);
		EntityType<?> known = this.types.get(name.getElement(2, Form.UNIFORM));
		String setting = name.getElement(3, Form.UNIFORM);
		if (known == null) {
			return SETTINGS.contains(setting) ? "The cache has no type '" + type + "'. " + remedy(type) : null;
		}
		if (known.wrapped() != null) {
			return SETTINGS.contains(setting) ? "What is kept of '" + type + "' is what is kept of what it wraps: set "
					+ CACHE + "." + known.wrapped() + "." + name.getLastElement(Form.DASHED) + "." : null;
		}
		boolean messages = known == EntityType.MESSAGES;
		if (!EntityType.values().contains(known)
				|| (SETTINGS.contains(setting) && (messages || !setting.equals(MAX_PER_CHANNEL)))) {
			return null;
		}
		Class<?> settings = messages ? DiscordCacheProperties.Messages.class : DiscordCacheProperties.Type.class;
		return "The cache has no such setting of " + known + ". "
				+ near(name.getElement(3, Form.DASHED), settings, CACHE + "." + type + ".",
						() -> Arrays.stream(settings.getRecordComponents())
							.map((component) -> DataObjectPropertyName.toDashedForm(component.getName()))
							.toList());
	}

	private static String remedy(String type) {
		return near(type, DiscordCacheProperties.class, CACHE + ".", EntityType::values);
	}

	/**
	 * Names what is near to a name, or else all that there is.
	 */
	private static String near(String name, Class<?> of, String prefix, Supplier<Collection<?>> all) {
		String field = Pattern.compile("-(.)")
			.matcher(name)
			.replaceAll((match) -> match.group(1).toUpperCase(Locale.ROOT));
		String[] near = PropertyMatches.forField(field, of).getPossibleMatches();
		if (near.length == 0) {
			return "There are " + all.get() + ".";
		}
		return "Did you mean " + Arrays.stream(near)
			.map((match) -> prefix + DataObjectPropertyName.toDashedForm(match))
			.collect(Collectors.joining(" or ")) + "?";
	}

}
