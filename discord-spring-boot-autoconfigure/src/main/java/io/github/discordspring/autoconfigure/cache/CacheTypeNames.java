package io.github.discordspring.autoconfigure.cache;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.discordspring.cache.EntityType;

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
 * Finds properties of types that do not exist, which otherwise do nothing. Environment
 * variables are left alone, since their names tell words from elements badly.
 */
final class CacheTypeNames {

	private static final ConfigurationPropertyName CACHE = ConfigurationPropertyName.of("discord.cache");

	/** What can be set of a type. Any other name may be the application's own. */
	private static final Set<String> SETTINGS = Set.of("policy", "store", "maxsize", "maxperchannel",
			"expireafterwrite", "expireafteraccess", "properties", "withoutproperties");

	private final Map<String, EntityType<?>> types;

	/**
	 * Knows the types that there are.
	 * @param types the types, data of the application's own included
	 */
	CacheTypeNames(Collection<EntityType<?>> types) {
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
		if (!CACHE.isAncestorOf(name) || name.getNumberOfElements() < 4
				|| !SETTINGS.contains(name.getElement(3, Form.UNIFORM))) {
			return;
		}
		EntityType<?> known = this.types.get(name.getElement(2, Form.UNIFORM));
		if (known != null && known.wrapped() == null) {
			return;
		}
		String type = name.getElement(2, Form.DASHED);
		ConfigurationProperty property = source.getConfigurationProperty(name);
		throw new InvalidConfigurationPropertyValueException(name.toString(),
				(property != null) ? property.getValue() : null,
				(known != null)
						? "What is kept of '" + type + "' is what is kept of what it wraps: set " + CACHE + "."
								+ known.wrapped() + "." + name.getLastElement(Form.DASHED) + "."
						: "The cache has no type '" + type + "'. " + remedy(type));
	}

	private static String remedy(String type) {
		String field = Pattern.compile("-(.)")
			.matcher(type)
			.replaceAll((match) -> match.group(1).toUpperCase(Locale.ROOT));
		String[] near = PropertyMatches.forField(field, DiscordCacheProperties.class).getPossibleMatches();
		if (near.length == 0) {
			return "There are " + EntityType.values() + ".";
		}
		return "Did you mean " + Arrays.stream(near)
			.map((match) -> CACHE + "." + DataObjectPropertyName.toDashedForm(match))
			.collect(Collectors.joining(" or ")) + "?";
	}

}
