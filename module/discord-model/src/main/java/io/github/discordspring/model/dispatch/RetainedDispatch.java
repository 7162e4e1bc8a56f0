package io.github.discordspring.model.dispatch;

import io.github.discordspring.model.codec.Encoding;

/**
 * An exact copy of the bytes of a dispatch, for those who keep or forward them.
 *
 * @param encoding how they are written
 * @param bytes the whole payload as it came, owned by whoever called
 * {@link Dispatch#retain()}
 * @param dataOffset where the value of {@code d} begins in it
 */
@SuppressWarnings("ArrayRecordComponent")
public record RetainedDispatch(Encoding encoding, byte[] bytes, int dataOffset) {

	@Override
	public String toString() {
		return "RetainedDispatch[" + this.encoding + ", " + this.bytes.length + " bytes]";
	}

}
