package io.github.discordspring.autoconfigure;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Looks at the property of a {@link ConditionalOnSwitch}.
 */
class OnSwitchCondition extends SpringBootCondition {

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		MergedAnnotation<ConditionalOnSwitch> annotation = metadata.getAnnotations().get(ConditionalOnSwitch.class);
		String property = annotation.getString("value");
		boolean on = isOn(context.getEnvironment(), property);
		return new ConditionOutcome(on == annotation.getBoolean("on"),
				ConditionMessage.forCondition(ConditionalOnSwitch.class).because(property + " is " + on));
	}

	private static boolean isOn(Environment environment, String property) {
		String value = environment.getProperty(property, "");
		try {
			Boolean on = DefaultConversionService.getSharedInstance().convert(value, Boolean.class);
			return on == null || on;
		}
		catch (ConversionFailedException ex) {
			throw new InvalidConfigurationPropertyValueException(property, value, "It must be true or false.");
		}
	}

}
