package io.github.discordspring.model.codec;

import tools.jackson.core.JsonParser;

/**
 * Takes the properties that stand beside those of an inlined record, of the record that
 * has it inlined. For generated codecs.
 */
public interface OuterProperties {

	/**
	 * There are none: whatever comes is not known.
	 */
	OuterProperties NONE = new OuterProperties() {

		@Override
		public void read(JsonParser parser, int property, Selection<?> selection) {
			ValueReader.skip(parser, property);
		}

	};

	/**
	 * Reads the value of a property.
	 * @param parser where to read from, at the first token of the value
	 * @param property index of the property in the outer record, or what the matcher said
	 * of a name that it does not know
	 * @param selection which properties of the outer record are read
	 */
	void read(JsonParser parser, int property, Selection<?> selection);

}
