package io.github.discordspring.model.validation;

/**
 * Part of a request that has rules which no annotation tells, mostly such across several
 * properties. Called after the annotations were checked, for each part of a request.
 */
@FunctionalInterface
public interface Validated {

	/**
	 * Checks the rules.
	 * @param faults where to add what is wrong; its place is that of this object
	 */
	void validate(Faults faults);

}
