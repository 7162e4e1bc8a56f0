package io.github.discordspring.autoconfigure;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;

/**
 * Rules for values of properties. A value that breaks one ends the start with a message
 * that names the property, its value, where it was set, and the rule.
 */
public final class PropertyRule {

	private PropertyRule() {
	}

	/**
	 * Checks a value.
	 * @param holds whether the rule holds
	 * @param property name of the property
	 * @param value its value
	 * @param rule what the value must be, a whole sentence
	 * @throws InvalidConfigurationPropertyValueException if the rule does not hold
	 */
	public static void require(boolean holds, String property, @Nullable Object value, String rule) {
		if (!holds) {
			throw new InvalidConfigurationPropertyValueException(property, value, rule);
		}
	}

	/**
	 * Checks a number.
	 * @param property name of the property
	 * @param value its value
	 * @param least the smallest one allowed
	 * @param most the largest one allowed
	 * @throws InvalidConfigurationPropertyValueException if it is out of these bounds
	 */
	public static void range(String property, long value, long least, long most) {
		String rule = (most == Integer.MAX_VALUE) ? "It must be at least " + least + "."
				: "It must be from " + least + " to " + most + ".";
		require(value >= least && value <= most, property, value, rule);
	}

	/**
	 * Checks a time.
	 * @param property name of the property
	 * @param value its value
	 * @throws InvalidConfigurationPropertyValueException if it is zero or less
	 */
	public static void positive(String property, Duration value) {
		require(!value.isZero() && !value.isNegative(), property, value, "It must be more than zero.");
	}

	/**
	 * Finds an SSL bundle by its name.
	 * @param property name of the property
	 * @param name its value, {@code null} for none
	 * @param sslBundles the bundles of the application
	 * @return the bundle, or {@code null} if none is named
	 * @throws InvalidConfigurationPropertyValueException if there is no such bundle
	 */
	public static @Nullable SslBundle sslBundle(String property, @Nullable String name,
			ObjectProvider<SslBundles> sslBundles) {
		if (name == null) {
			return null;
		}
		try {
			return sslBundles.getObject().getBundle(name);
		}
		catch (NoSuchSslBundleException ex) {
			throw new InvalidConfigurationPropertyValueException(property, name,
					"It must be the name of an SSL bundle, as spring.ssl.bundle.pem and spring.ssl.bundle.jks "
							+ "declare them.");
		}
	}

}
