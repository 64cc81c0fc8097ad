### はじめのページ、席につくページ、うまくいかないとき

home-title = 二次会
home-heading = リンクひとつで、卓を囲む。
home-lead = 二次会は、集まった人がすぐに打ち解けるための小さな場所です。リンクを開いて、席について、みんなで路線図の旅へ。気づけば、話したいことが増えています。
home-link-heading = リンクをお持ちの方
home-link-text = 主催の方から届いたリンクか QR コードをひらいてください。登録もインストールもいりません。
home-link-field = 招待リンク
home-link-go = ひらく
home-link-wrong = このサーバーの招待リンクではないようです。届いたリンクを、そのまま貼りつけてください。
home-host-heading = ひらきたい方
home-host-text = サーバーを始めた画面に、参加リンクと主催者リンクが出ています。主催者リンクから、卓をひらけます。
home-signin = 会を準備する方のサインイン
home-way-heading = 遊び方は、三駅ぶん
home-way-1 = サイコロを振って、路線図の目的地をめざします。
home-way-2 = 途中の駅で力をつけ、お客さまと出会い、ときどき困りごとに出くわします。
home-way-3 = 「おしゃべり駅」に止まったら、あなたの話を一分だけ。聞く人は「わかる」で応えます。
join-title = 席につく
join-heading = ようこそ、二次会へ
join-lead = 名前と顔を選べば、すぐに席につけます。
join-here = { $count ->
    [0] まだ誰もいません。いちばん乗りです。
    [1] { $first }さんが来ています。
    [2] { $first }さんと{ $second }さんが来ています。
   *[other] { $first }さん、{ $second }さんほか{ $others }人が来ています。
  }
join-full = 席は埋まっています。観覧席から参加できます。
join-name = ニックネーム
join-hint = 例：みお
join-avatar = 顔をえらぶ
join-avatar-one = 顔 { $n }
join-shuffle = ほかの顔
join-consent = 席につくと、ニックネーム・顔・発言・遊んだ記録がこのサーバーに残ることに同意したものとします。名前は本名でなくてかまいません。
join-go = 席につく
join-go-watch = 観覧席にはいる
join-watch = 見るだけにする
error-not-found-title = この駅は見つかりません
error-not-found-text = リンクが途中で切れているか、卓が片づけられたようです。届いたリンクをもう一度ひらくか、主催の方に確かめてください。
error-ticket-title = このしるしでは入れません
error-ticket-text = リンクが途中で切れているか、期限が過ぎたようです。参加リンクから、もう一度席についてください。
error-too-large-title = ながすぎるようです
error-too-large-text = 送られた内容が大きすぎて受け取れません。短くしてもう一度お試しください。
error-too-many-title = 少し混み合っています
error-too-many-text = 十秒ほど待ってから、もう一度お試しください。
error-closed-title = この卓は終わりました
error-closed-text = 主催の方に、新しい卓のリンクをもらってください。
error-server-title = こちらの不調です
error-server-text = 遊んだ記録は残っています。少し待ってから読み込み直してください。
error-incident = お問い合わせの番号：{ $incident }
error-home = はじめのページへ
