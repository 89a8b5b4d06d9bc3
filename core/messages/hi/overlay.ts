/** `/overlay/<slug>`, for streaming software: short words, read from afar. */
export const overlay = {
  title: '{artist} की रिलीज़ {title}: लाइवस्ट्रीम का ओवरले',
  fans: '{fans, plural, one {फ़ैन ने प्री-सेव किया} other {फ़ैन ने प्री-सेव किया}}',
  few: 'पहले फ़ैन में से एक बनें',
  left: '{left, plural, one {{goal} तक # और} other {{goal} तक # और}}',
  scan: 'प्री-सेव के लिए स्कैन करें',
  out: 'अब उपलब्ध',
  scanOut: 'सुनने के लिए स्कैन करें',
  code: 'QR कोड, जो {url} पर ले जाता है',
  missing: 'इस पते पर कोई कैंपेन नहीं है।',
};
