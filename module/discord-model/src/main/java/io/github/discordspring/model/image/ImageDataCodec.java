package io.github.discordspring.model.image;

import io.github.discordspring.model.codec.Codec;
import io.github.discordspring.model.codec.ValueReader;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamReadException;

/**
 * Reads and writes {@link ImageData}, which is a data URI in JSON.
 */
public final class ImageDataCodec implements Codec<ImageData> {

	/** The one instance. */
	public static final ImageDataCodec INSTANCE = new ImageDataCodec();

	private ImageDataCodec() {
	}

	@Override
	public ImageData read(JsonParser parser) {
		String dataUri = ValueReader.readString(parser);
		try {
			return ImageData.parse(dataUri);
		}
		catch (IllegalArgumentException ex) {
			throw new StreamReadException(parser, ex.getMessage(), ex);
		}
	}

	@Override
	public void write(ImageData value, JsonGenerator generator) {
		generator.writeString(value.toDataUri());
	}

}
