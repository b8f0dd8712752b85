// Reads the code on a customer's card through the camera, where the browser can.
const PAUSE = 200;

export const able = 'BarcodeDetector' in window && !!navigator.mediaDevices?.getUserMedia;

/** Resolves to what the code says, or to null when the dialog was closed. */
export async function scan(dialog) {
  const video = dialog.querySelector('video');
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  try {
    video.srcObject = stream;
    dialog.showModal();
    await video.play();
    const eye = new BarcodeDetector({ formats: ['qr_code'] });
    while (dialog.open) {
      const [seen] = await eye.detect(video);
      if (seen) {
        return seen.rawValue;
      }
      await new Promise(later => setTimeout(later, PAUSE));
    }
    return null;
  } finally {
    stream.getTracks().forEach(track => track.stop());
    dialog.close();
  }
}
