#pragma once

#include "corpus/reader/record_fields.hpp"
#include "corpus/xml/xml_element.hpp"

namespace chancery::corpus {

/// Offers a `newsItem` of NewsML-G2; a part of one (`contentMeta`, `contentSet`) that stands alone, too.
void offer_g2_item(XmlElement item, RecordFields& fields);

/// Offers a `NewsItem` of NewsML 1.x.
void offer_newsml1_item(XmlElement item, RecordFields& fields);

/// Offers a `newsitem` as in the corpora of Reuters.
void offer_reuters_item(XmlElement item, RecordFields& fields);

}  // namespace chancery::corpus
