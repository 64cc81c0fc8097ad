### 会場を離れている方へのお知らせ

reach-name = { $name }さん
reach-names = { $first }さんと{ $second }さん
reach-zone = { $zone ->
    [Tokyo] （日本時間）
   *[other] （{ $zone } の時刻）
  }

reach-title = 「{ $title }」のラウンジから、お知らせが{ $count }件あります
reach-from = 「{ $title }」のラウンジ
reach-more = ほかに{ $count }件

reach-line-match = { $names }も、あなたと話してみたいと思っていました。
reach-line-match-group = 「{ $challenge }」の勉強会に、仲間がそろいました。
reach-line-message = { $names }との会話に、新しいメッセージが届いています。
reach-line-message-group = 「{ $challenge }」の勉強会に、新しいメッセージが届いています。
reach-line-time = { $names }と会う日時の候補が届いています。
reach-line-time-group = 「{ $challenge }」の勉強会で、集まる日時の候補が出ています。
reach-line-fixed = { $names }と会う日時が決まりました：{ $when }
reach-line-fixed-group = 「{ $challenge }」の勉強会で集まる日時が決まりました：{ $when }
reach-line-soon = まもなく、{ $names }と会う時間です：{ $when }
reach-line-soon-group = まもなく、「{ $challenge }」の勉強会で集まる時間です：{ $when }
reach-line-met = { $names }とは、その後会えましたか？
reach-line-met-group = 「{ $challenge }」の勉強会では、その後集まれましたか？
reach-line-announce = 主催者から：{ $text }

reach-greeting = { $name }さん
reach-subject = { $line }（{ $title }）
reach-go = ラウンジをひらく
reach-footer = 「{ $title }」のラウンジでお知らせを希望された方に、お送りしています。
reach-stop-push = お知らせをやめる
reach-stop-mail = メールでのお知らせをやめる

reach-confirm-subject = メールアドレスの確認（{ $title }）
reach-confirm-line = 「{ $title }」のラウンジからのお知らせを、このアドレスで受け取るには、下のリンクをひらいて確かめてください。
reach-confirm-go = このアドレスで受け取る
reach-confirm-footer = お心あたりのないときは、何もなさらなくて大丈夫です。このアドレスの記録は、2日後に消えます。

reach-test-title = お知らせのテスト
reach-test-line = この文が読めれば、お知らせは届きます。

reach-confirm-title = メールでお知らせを受け取りますか
reach-confirm-text = 「{ $title }」のラウンジで新しいことがあったときだけ、{ $address } にお送りします。いつでもやめられます。
reach-confirmed-title = これでお知らせが届きます
reach-confirmed-text = ラウンジを離れているあいだに新しいことがあれば、メールでお知らせします。
reach-stale-title = このリンクは使えません
reach-stale-text = 期限が切れているか、アドレスがほかのものに変わっています。ラウンジで、もう一度アドレスを入れてください。
reach-stop-mail-title = メールでのお知らせをやめますか
reach-stop-mail-text = お預かりしているメールアドレスを消し、お知らせのメールはもうお送りしません。ラウンジには今までどおり入れます。
reach-stop-push-title = 通知をやめますか
reach-stop-push-text = どの端末にも、お知らせの通知はもう届きません。ラウンジには今までどおり入れます。
reach-stop-go = やめる
reach-stopped-title = お知らせをやめました
reach-stopped-text = もう届きません。また受け取りたくなったら、ラウンジで選んでください。
reach-back = ラウンジへ

reach-why-unsupported = このブラウザーでは通知を受け取れません。メールでのお知らせをお使いください。
reach-why-install = iPhone と iPad では、共有メニューの「ホーム画面に追加」で加えて、そこからひらくと通知を受け取れます。
reach-why-denied = このサイトの通知が、ブラウザーの設定で止められています。受け取るには、アドレスバーのサイト設定で通知を許可してください。
reach-why-dismissed = 通知はまだ許可されていません。受け取りたくなったら、もう一度押してください。
reach-why-unoffered = このサーバーでは、この方法のお知らせを用意していません。
reach-why-address = メールアドレスの形になっていないようです。もう一度お確かめください。
reach-why-refused = このアドレスには送れませんでした。もう一度お確かめください。
reach-why-many = 確認のメールを何度かお送りしました。しばらくしてから、もう一度お試しください。
reach-why-failed = うまくつながりませんでした。少し待ってから、もう一度お試しください。
reach-why-sent = 確認のメールをお送りしました。メールの中のリンクをひらいて確かめると、お知らせが始まります。

slot-with = { $names }と話す
slot-with-group = 「{ $challenge }」の勉強会で集まる
slot-about = 「{ $title }」のラウンジでの約束です。時間になったら、ここから入れます：
