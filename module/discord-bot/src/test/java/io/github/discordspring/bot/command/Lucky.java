package io.github.discordspring.bot.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/**
 * A constraint that Discord knows nothing like.
 */
@Constraint(validatedBy = Lucky.LuckyValidator.class)
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@interface Lucky {

	String message() default "is unlucky";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/**
	 * Knows what is unlucky.
	 */
	final class LuckyValidator implements ConstraintValidator<Lucky, Integer> {

		@Override
		public boolean isValid(Integer value, ConstraintValidatorContext context) {
			return value != 13;
		}

	}

}
