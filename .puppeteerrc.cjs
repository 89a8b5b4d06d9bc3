/** WhatsApp Web runs in a browser that is found or configured (WHATSAPP_CHROME_PATH): installing fetches none. */
module.exports = { skipDownload: true };
